package io.lintuan.workload.replay;

import io.lintuan.workload.replay.input.BadLine;
import io.lintuan.workload.replay.input.GroupFile;
import io.lintuan.workload.replay.input.Outcome;
import io.lintuan.workload.replay.plan.DealPlanner;
import io.lintuan.workload.replay.plan.PlannedDeal;
import io.lintuan.workload.replay.report.Report;
import io.lintuan.workload.replay.report.ReportJson;
import io.lintuan.workload.replay.report.ReportTable;
import io.lintuan.workload.settings.Settings;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/** The program: read, plan, run, compare, say. Results go to {@code out}, progress to {@code progress}. */
record Replay(ReplayOptions options, Settings settings, Clock clock, PrintStream out, PrintStream progress) {

    int run() throws Exception {
        List<GroupFile> files = files();
        List<BadLine> badLines =
                files.stream().flatMap(file -> file.badLines().stream()).toList();
        badLines.stream().limit(10).forEach(line -> progress.println("replay: bad line " + line));
        if (badLines.size() > 10) {
            progress.println("replay: and " + (badLines.size() - 10) + " more bad lines");
        }
        List<PlannedDeal> deals = new DealPlanner(
                        options.groupsPerDeal(), options.seed(), options.baseDate(), options.formation())
                .plan(files);
        if (deals.isEmpty()) {
            progress.println("replay: the files hold no group (" + badLines.size() + " bad lines)");
            return 1;
        }
        progress.println("replay: %d groups in %d deals, seed %d, before %s"
                .formatted(
                        files.stream().mapToInt(file -> file.groups().size()).sum(),
                        deals.size(),
                        options.seed(),
                        options.baseDate()));
        Report report = new ReplayRun(options, settings, clock, progress).run(deals, badLines);
        out.print(ReportTable.of(report));
        if (options.json() != null) {
            Files.writeString(options.json(), ReportJson.of(report).toPrettyString() + "\n");
        }
        report.errors().forEach(error -> progress.println("replay: " + error));
        return report.errors().isEmpty() ? 0 : 1;
    }

    private List<GroupFile> files() throws IOException {
        List<GroupFile> files = new ArrayList<>();
        add(files, options.formed(), Outcome.FORMED);
        add(files, options.failed(), Outcome.FAILED);
        return files;
    }

    private void add(List<GroupFile> files, Path path, Outcome outcome) throws IOException {
        if (path != null && !Files.isReadable(path)) {
            throw new IOException("cannot read " + path);
        }
        if (path != null) {
            files.add(GroupFile.read(path, outcome, options.linesMax()));
        }
    }
}
