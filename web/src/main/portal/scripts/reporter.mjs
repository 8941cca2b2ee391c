// Says each failure in full and the rest in one line, which comes last: "N passed, N failed".
export default class Reporter {
    passed = 0;
    failed = 0;
    skipped = 0;

    onBegin(_config, suite) {
        process.stdout.write(`${suite.allTests().length} browser tests\n`);
    }

    onTestEnd(test, result) {
        const name = test.titlePath().slice(1).filter(Boolean).join(" › ");
        if (result.status === "skipped") {
            this.skipped++;
        } else if (result.status === test.expectedStatus) {
            this.passed++;
            process.stdout.write(`  ok   ${name} (${result.duration} ms)\n`);
        } else {
            this.failed++;
            const why = result.errors.map(({ message, stack }) => stack ?? message ?? "").join("\n");
            process.stdout.write(`  FAIL ${name}\n${why}\n`);
        }
    }

    onError(error) {
        this.failed++;
        process.stdout.write(`  FAIL ${error.stack ?? error.message ?? ""}\n`);
    }

    onExit() {
        const skipped = this.skipped > 0 ? `${this.skipped} skipped\n` : "";
        process.stdout.write(`${skipped}${this.passed} passed, ${this.failed} failed\n`);
    }

    printsToStdio() {
        return true;
    }
}
