package org.tributary.attribution.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.tributary.Refusal;

class HandoverTest {

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Handover handover = handover();

    private Handover handover() {
        Handover made = new Handover();
        made.executor = threads;
        return made;
    }

    @AfterEach
    void end() {
        threads.shutdownNow();
    }

    @Test
    void everythingIsTakenInOrderByTheThreadThatAsks() {
        Thread asking = Thread.currentThread();
        List<Integer> taken = new ArrayList<>();

        handover.run(next -> IntStream.range(0, 100).forEach(next::accept), (Integer number) -> {
            assertThat(Thread.currentThread()).isSameAs(asking);
            taken.add(number);
        });

        assertThat(taken).isEqualTo(IntStream.range(0, 100).boxed().toList());
    }

    @Test
    void aRefusalOfTheWorkIsThrownAfterWhatItGaveIsTaken() {
        List<Integer> taken = new ArrayList<>();

        assertThatThrownBy(() -> handover.run(
                        next -> {
                            next.accept(1);
                            throw new Refusal.NotFound("channel");
                        },
                        (Integer number) -> taken.add(number)))
                .isInstanceOf(Refusal.NotFound.class);
        assertThat(taken).containsExactly(1);
    }

    @Test
    void workThatNobodyTakesAnyMoreIsEnded() throws InterruptedException {
        CountDownLatch ended = new CountDownLatch(1);

        assertThatThrownBy(() -> handover.run(
                        next -> {
                            try {
                                IntStream.iterate(0, number -> number + 1).forEach(next::accept);
                            } finally {
                                ended.countDown();
                            }
                        },
                        (Integer number) -> {
                            throw new IllegalStateException("no room");
                        }))
                .hasMessage("no room");
        assertThat(ended.await(10, TimeUnit.SECONDS)).isTrue();
    }
}
