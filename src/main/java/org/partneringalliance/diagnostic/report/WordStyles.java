package org.partneringalliance.diagnostic.report;

import java.math.BigInteger;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.poi.xwpf.usermodel.XWPFStyles;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFonts;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPrGeneral;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSpacing;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STLineSpacingRule;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STStyleType;

/** The styles of a report in Word, so that its headings make an outline and can be restyled in one place. */
final class WordStyles {

    private static final String NORMAL = "Normal";
    private static final String COLOUR = "17324D";
    private static final String FONT = "Calibri";

    /** Halves of a point. */
    private static final int[] SIZES = {22, 40, 28, 23};

    /** Twentieths of a point. */
    private static final int[] BEFORE = {0, 0, 360, 220};

    private static final int[] AFTER = {80, 240, 120, 60};

    private static final long LINE = 264;

    private WordStyles() {}

    /** The id of the style of a heading, 1 to 3. */
    static String heading(int level) {
        return "Heading" + level;
    }

    /** Gives a document the style of texts and three of headings. */
    static void define(XWPFDocument document) {
        XWPFStyles styles = document.createStyles();
        CTFonts fonts = CTFonts.Factory.newInstance();
        fonts.setAscii(FONT);
        fonts.setHAnsi(FONT);
        fonts.setCs(FONT);
        styles.setDefaultFonts(fonts);
        styles.setSpellingLanguage("en-GB");
        styles.addStyle(new XWPFStyle(style(0)));
        for (int level = 1; level < SIZES.length; level++) {
            styles.addStyle(new XWPFStyle(headingStyle(level)));
        }
    }

    private static CTStyle headingStyle(int level) {
        CTStyle style = style(level);
        style.addNewBasedOn().setVal(NORMAL);
        style.addNewNext().setVal(NORMAL);
        style.addNewQFormat();
        CTPPrGeneral paragraph = style.getPPr();
        paragraph.addNewKeepNext();
        paragraph.addNewOutlineLvl().setVal(BigInteger.valueOf(level - 1L));
        CTRPr run = style.getRPr();
        run.addNewB();
        run.addNewColor().setVal(COLOUR);
        return style;
    }

    private static CTStyle style(int level) {
        CTStyle style = CTStyle.Factory.newInstance();
        style.setType(STStyleType.PARAGRAPH);
        style.setStyleId(level == 0 ? NORMAL : heading(level));
        style.addNewName().setVal(level == 0 ? NORMAL : "heading " + level);
        if (level == 0) {
            style.setDefault(true);
        }
        CTSpacing spacing = style.addNewPPr().addNewSpacing();
        spacing.setBefore(BigInteger.valueOf(BEFORE[level]));
        spacing.setAfter(BigInteger.valueOf(AFTER[level]));
        spacing.setLine(BigInteger.valueOf(LINE));
        spacing.setLineRule(STLineSpacingRule.AUTO);
        style.addNewRPr().addNewSz().setVal(BigInteger.valueOf(SIZES[level]));
        return style;
    }
}
