using Seatrial.Cli.Output;

namespace Seatrial.Cli.Tests.Output;

public sealed class ExclusiveFileTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    [Fact]
    public async Task Many_that_come_and_go_are_never_two_at_once()
    {
        using var run = new CliRun();
        string file = run.In("x.lock");
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        int inside = 0;
        int most = 0;
        int turns = 0;
        await Task.WhenAll(
            Enumerable
                .Range(0, 8)
                .Select(_ =>
                    Task.Factory.StartNew(
                        () =>
                        {
                            for (int turn = 0; turn < 40; turn++)
                            {
                                using var held = ExclusiveFile.Hold(file, Patience, TimeProvider.System);
                                Assert.NotNull(held);
                                most = Math.Max(most, Interlocked.Increment(ref inside));
                                turns++;
                                Thread.Yield();
                                Interlocked.Decrement(ref inside);
                            }
                        },
                        TestContext.Current.CancellationToken,
                        TaskCreationOptions.LongRunning,
                        TaskScheduler.Default
                    )
                )
        );
        Assert.Equal((1, 8 * 40), (most, turns));
        Assert.False(File.Exists(file));
    }

    [Fact]
    public void What_a_killed_process_left_behind_is_taken_over()
    {
        using var run = new CliRun();
        string file = run.File("x.lock", "left behind");
        using var held = ExclusiveFile.Hold(file, TimeSpan.Zero, TimeProvider.System);
        Assert.NotNull(held);
        Assert.Null(ExclusiveFile.Hold(file, TimeSpan.Zero, TimeProvider.System));
    }

    [Fact]
    public void A_folder_that_is_not_there_is_an_error_and_no_wait()
    {
        using var run = new CliRun();
        Assert.ThrowsAny<IOException>(() => ExclusiveFile.Hold(run.In("nowhere/x.lock"), Patience, TimeProvider.System));
    }
}
