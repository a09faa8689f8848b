using System.Text;
using CsCheck;

namespace Seatrial.Code.Tests.Languages;

/// <summary>What every front end withstands.</summary>
/// <param name="program">A program with many constructs of the language.</param>
/// <param name="pieces">Texts that break it when they are put in.</param>
/// <param name="lower">Lowers a text and prints its form.</param>
public abstract class RobustnessTests(string program, string[] pieces, Func<byte[], string> lower)
{
    [Fact]
    public void Random_bytes_never_throw() => Gen.Byte.Array[0, 300].Sample(bytes => lower(bytes), iter: 500);

    [Fact]
    public void Mutated_programs_never_throw()
    {
        byte[] bytes = Encoding.UTF8.GetBytes(program);
        Gen.Select(Gen.Int[0, bytes.Length - 1], Gen.Int[0, 40], Gen.Int[0, pieces.Length - 1])
            .Array[1, 4]
            .Sample(
                edits =>
                {
                    byte[] mutated = bytes;
                    foreach (var (at, length, piece) in edits)
                    {
                        int start = Math.Min(at, mutated.Length);
                        mutated =
                        [
                            .. mutated[..start],
                            .. Encoding.UTF8.GetBytes(pieces[piece]),
                            .. mutated[Math.Min(mutated.Length, start + length)..],
                        ];
                    }

                    lower(mutated);
                },
                iter: 1000
            );
    }

    [Fact]
    public void Line_ends_change_nothing_but_places() =>
        Assert.Equal(
            lower(Encoding.UTF8.GetBytes(program)),
            lower(Encoding.UTF8.GetBytes(program.Replace("\n", "\r\n\r\n", StringComparison.Ordinal)))
        );

    /// <summary>A text with something nested in itself, to a depth that programs have and to one that none has.</summary>
    protected static IEnumerable<string> Nested(string open, string close) =>
        ((int[])[300, 3000]).Select(depth =>
            $"{string.Concat(Enumerable.Repeat(open, depth))}1{string.Concat(Enumerable.Repeat(close, depth))}"
        );
}
