package org.partneringalliance.diagnostic.spark;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.StreamSupport;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.io.LongWritable;
import org.apache.hadoop.io.Text;
import org.apache.hadoop.mapreduce.lib.input.TextInputFormat;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.partneringalliance.diagnostic.diagnosis.Detail;
import org.partneringalliance.diagnostic.http.Settings;
import org.partneringalliance.diagnostic.portfolio.DiagnosisLine;
import org.partneringalliance.diagnostic.portfolio.PortfolioDocument;
import scala.Tuple2;

/** Diagnoses a file with a document in each line; the parts of the result, one after another, are what the command writes. */
public final class PortfolioJob {

    private PortfolioJob() {}

    /** Takes the portfolio, the folder to write, the folder of the rules and that of the knowledge base. */
    public static void main(String... arguments) throws IOException {
        if (arguments.length != 4) {
            throw new IllegalArgumentException("PORTFOLIO OUT RULES KNOWLEDGE_BASE have to be named");
        }
        PackedFolders folders = PackedFolders.of(Path.of(arguments[2]), Path.of(arguments[3]));
        SparkConf settings = new SparkConf().setAppName("diagnose-all " + folders.hash());
        try (JavaSparkContext spark = new JavaSparkContext(settings)) {
            lines(spark, arguments[0], folders, Detail.LEAVES).saveAsTextFile(arguments[1]);
        }
    }

    /** A line without its end for each document, in their order. */
    static JavaRDD<String> lines(JavaSparkContext spark, String portfolio, PackedFolders folders, Detail detail) {
        Broadcast<PackedFolders> everywhere = spark.broadcast(folders);
        return documents(spark, portfolio)
                .zipWithIndex()
                .mapPartitions(part -> diagnosed(part, everywhere.value(), detail));
    }

    /** Lines as bytes; those of Hadoop may end with a carriage return alone, which within JSON is a space. */
    private static JavaRDD<byte[]> documents(JavaSparkContext spark, String portfolio) {
        Configuration reading = new Configuration(spark.hadoopConfiguration());
        reading.set("textinputformat.record.delimiter", "\n");
        return spark.newAPIHadoopFile(portfolio, TextInputFormat.class, LongWritable.class, Text.class, reading)
                .map(line -> line._2().copyBytes());
    }

    private static Iterator<String> diagnosed(
            Iterator<Tuple2<byte[], Long>> part, PackedFolders folders, Detail detail) {
        DiagnosisLine function = new DiagnosisLine(folders.diagnostician(), detail);
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(part, Spliterator.ORDERED), false)
                .map(line -> PortfolioDocument.ofLine(
                        String.valueOf(line._2() + 1), line._1(), Settings.LARGEST_BODY))
                .filter(document -> !document.isBlank())
                .map(document -> new String(function.of(document), StandardCharsets.UTF_8).stripTrailing())
                .iterator();
    }
}
