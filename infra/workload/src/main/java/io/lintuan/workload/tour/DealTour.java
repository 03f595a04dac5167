package io.lintuan.workload.tour;

import io.lintuan.workload.tour.book.ChapterText;
import io.lintuan.workload.tour.book.Check;
import io.lintuan.workload.tour.book.Checks;
import io.lintuan.workload.tour.book.Told;
import io.lintuan.workload.tour.chapter.Chapter;
import io.lintuan.workload.tour.stage.Ending;
import io.lintuan.workload.tour.stage.Stage;
import java.io.PrintStream;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;

/** Chapters play all at once, because one waits for a minute to pass, and are told one after another. */
record DealTour(Stage stage, PrintStream out, ZoneId zone) {

    /** Returns the exit code. */
    int run(List<Chapter> chapters) {
        out.println("A tour of deals, in the community \"Tour " + stage.run()
                + "\". Amounts in CNY, the leader earns 8 % of what"
                + " neighbors keep,\nand the provider says everything twice.");
        ExecutorService stages = Executors.newFixedThreadPool(chapters.size());
        List<Told> told = new ArrayList<>();
        int number = 0;
        try {
            List<Future<Told>> played = chapters.stream()
                    .map(chapter -> stages.submit(() -> play(chapter)))
                    .toList();
            for (Future<Told> chapter : played) {
                tell(++number, chapters.get(number - 1), chapter, told);
            }
        } finally {
            stages.shutdownNow();
        }
        return isWhole(chapters, told) ? 0 : 1;
    }

    private Told play(Chapter chapter) {
        Ending ending = chapter.play(stage);
        List<Check> checks = new ArrayList<>(Checks.of(ending.promise(), ending.seen()));
        checks.addAll(ending.own());
        return new Told(chapter.title(), chapter.story(), ending.seen(), checks);
    }

    private void tell(int number, Chapter chapter, Future<Told> played, List<Told> told) {
        try {
            told.add(played.get());
            out.print(ChapterText.of(number, told.get(told.size() - 1), zone));
        } catch (ExecutionException e) {
            out.print(ChapterText.heading(number, chapter.title()));
            out.println("  DIFFERS  it could not be played: " + e.getCause().getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
        out.flush();
    }

    private boolean isWhole(List<Chapter> chapters, List<Told> told) {
        List<Check> provider = ProviderBooks.read(stage)
                .comparedWith(told.stream().map(Told::seen).toList());
        out.println();
        out.println("The provider's own books: "
                + provider.stream()
                        .map(check -> check.what() + " " + check.seen())
                        .collect(Collectors.joining(", ")));
        provider.stream()
                .filter(check -> !check.holds())
                .forEach(check -> out.println("DIFFERS  all ledgers together and the provider: " + check));
        long kept = told.stream().filter(Told::holds).count();
        boolean whole = kept == chapters.size() && provider.stream().allMatch(Check::holds);
        out.println(
                whole
                        ? "All " + kept
                                + " chapters ended as they promise, and the provider's books say what the ledgers say."
                        : "The tour found differences: " + kept + " of " + chapters.size()
                                + " chapters ended as they promise.");
        return whole;
    }
}
