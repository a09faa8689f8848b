using System.IO.Compression;
using Seatrial.Engine.Workspaces.Git.Objects;

namespace Seatrial.Engine.Tests.Workspaces.Git;

/// <summary>Objects of packs are inflated by libdeflate or, where it is missing, by the runtime, with the same answer.</summary>
public sealed unsafe class PackInflaterTests
{
    [Fact]
    public void Whole_streams_are_inflated_and_what_lies_behind_them_is_not_looked_at()
    {
        var random = new Random(11);
        for (int length = 1; length < 3000; length = (length * 3 / 2) + 1)
        {
            byte[] plain = Text(random, length);
            byte[] stored = [.. Deflate(plain), 1, 2, 3];

            Assert.Equal((true, true), Fill(stored, length, out byte[] inflated));

            Assert.Equal(plain, inflated);
        }
    }

    [Fact]
    public void The_stream_of_no_bytes_fills_nothing() => Assert.Equal((true, true), Fill([0x78, 0x9C, 3, 0, 0, 0, 0, 1], 0, out _));

    [Fact]
    public void Another_size_than_the_stream_has_is_refused()
    {
        byte[] stored = Deflate(Text(new Random(12), 500));

        Assert.Equal((false, false), Fill(stored, 499, out _));
        Assert.Equal((false, false), Fill(stored, 501, out _));
        Assert.Equal((false, false), Fill(stored, 0, out _));
    }

    [Fact]
    public void Damaged_and_cut_streams_never_give_other_bytes()
    {
        var random = new Random(13);
        byte[] plain = Text(random, 900);
        byte[] stored = Deflate(plain);
        int refused = 0;
        for (int round = 0; round < 400; round++)
        {
            byte[] bad = [.. stored];
            bad[random.Next(2, bad.Length)] ^= (byte)random.Next(1, 256);
            foreach (byte[] bytes in (byte[][])[bad, stored[..random.Next(1, stored.Length)]])
            {
                // Bits behind the last symbol mean nothing, and the runtime's streams overlook a missing checksum.
                bool isFilled = Fill(bytes, 900, out byte[] inflated).Chosen;
                Assert.True(!isFilled || inflated.AsSpan().SequenceEqual(plain));
                refused += isFilled ? 0 : 1;
            }
        }

        Assert.InRange(refused, 700, 800);
    }

    private static (bool Chosen, bool ByStream) Fill(byte[] stored, int length, out byte[] inflated)
    {
        inflated = new byte[length];
        byte[] other = new byte[length];
        fixed (byte* start = stored)
        {
            var answer = (PackInflater.TryFill(start, stored.Length, inflated), PackInflater.TryFillByStream(start, stored.Length, other));
            Assert.True(answer != (true, true) || inflated.AsSpan().SequenceEqual(other));
            return answer;
        }
    }

    private static byte[] Text(Random random, int length) => [.. Enumerable.Range(0, length).Select(_ => (byte)"aaab\n"[random.Next(5)])];

    private static byte[] Deflate(byte[] plain)
    {
        using var bytes = new MemoryStream();
        using (var deflated = new ZLibStream(bytes, CompressionLevel.Optimal, leaveOpen: true))
        {
            deflated.Write(plain);
        }

        return bytes.ToArray();
    }
}
