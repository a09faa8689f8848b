using Seatrial.Engine.Scanning;

namespace Seatrial.Engine.Tests.Scanning;

public sealed class WorkersTests
{
    [Fact]
    public void Every_body_runs_once_in_every_call_also_within_another_call()
    {
        for (int round = 0; round < 50; round++)
        {
            int[] runs = new int[6];
            Workers.Run(3, outer => Workers.Run(2, inner => Interlocked.Increment(ref runs[(outer * 2) + inner])));

            Assert.All(runs, r => Assert.Equal(1, r));
        }
    }

    [Fact]
    public void Bodies_run_at_the_same_time()
    {
        using var together = new Barrier(4);

        Workers.Run(4, _ => Assert.True(together.SignalAndWait(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken)));
    }

    [Fact]
    public void A_failure_is_thrown_after_all_have_ended_and_the_threads_go_on_working()
    {
        int ended = 0;

        var failure = Assert.Throws<InvalidOperationException>(() =>
            Workers.Run(
                3,
                i =>
                {
                    Interlocked.Increment(ref ended);
                    if (i == 1)
                    {
                        throw new InvalidOperationException("no");
                    }
                }
            )
        );
        Workers.Run(3, _ => Interlocked.Increment(ref ended));

        Assert.Equal("no", failure.Message);
        Assert.Equal(6, ended);
    }
}
