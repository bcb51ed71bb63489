package org.partneringalliance.diagnostic.cli;

import java.util.List;
import org.partneringalliance.diagnostic.diagnosis.Diagnosis;
import org.partneringalliance.diagnostic.diagnosis.Diagnosis.Question;
import org.partneringalliance.diagnostic.report.QuestionWords;
import org.partneringalliance.diagnostic.report.Words;
import org.partneringalliance.diagnostic.standard.Standard;

/** What to ask next, and what each answer would decide. */
final class QuestionsSection {

    private final List<Question> questions;
    private final Page page;
    private final QuestionWords words;

    QuestionsSection(Diagnosis diagnosis, Standard standard, Page page) {
        this.questions = diagnosis.askNext();
        this.page = page;
        this.words = new QuestionWords(standard);
    }

    /** Writes the section, if there is anything to ask. */
    void write() {
        if (questions.isEmpty()) {
            return;
        }
        page.heading("Worth asking next");
        for (Question question : questions) {
            page.bullet("%s (%s)".formatted(Words.withoutStop(question.text()), question.item()));
            words.of(question).forEach(line -> page.paragraph(2, Ink.QUIET, line));
        }
    }
}
