using System.Text;
using CsCheck;

namespace Seatrial.Syntax.Tests.Robustness;

/// <summary>Makes broken programs out of good ones: bytes changed, pieces cut, doubled, moved in from another language.</summary>
internal static class Mutation
{
    private static readonly byte[][] s_programs = [.. Programs.Of.Values.Select(Encoding.UTF8.GetBytes)];

    public static Gen<byte[]> Of(byte[] program) =>
        Gen.Select(Gen.Int[0, 5], Gen.Int[0, program.Length], Gen.Int[0, 60], Gen.Byte.Array[0, 8], Gen.Int[0, s_programs.Length - 1])
            .Array[1, 6]
            .Select(changes =>
                changes.Aggregate(
                    program,
                    (text, change) =>
                        Apply(text, change.Item1, Math.Min(change.Item2, text.Length), change.Item3, change.Item4, s_programs[change.Item5])
                )
            );

    private static byte[] Apply(byte[] text, int how, int at, int length, byte[] bytes, byte[] other)
    {
        int end = Math.Min(text.Length, at + length);
        return how switch
        {
            0 => [.. text[..at], .. text[end..]],
            1 => [.. text[..at], .. bytes, .. text[Math.Min(text.Length, at + bytes.Length)..]],
            2 => [.. text[..at], .. bytes, .. text[at..]],
            3 => [.. text[..end], .. text[at..end], .. text[at..end], .. text[end..]],
            4 => text[..at],
            _ => [.. text[..at], .. other.Skip(at % other.Length).Take(length), .. text[at..]],
        };
    }
}
