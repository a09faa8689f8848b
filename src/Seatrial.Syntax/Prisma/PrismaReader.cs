using System.Text;

namespace Seatrial.Syntax.Prisma;

/// <summary>
/// Reads the schema language of Prisma (documented at prisma.io, "Prisma schema"): a hand-written reader, linear, that passes over a line
/// it does not understand and says so.
/// </summary>
public static class PrismaReader
{
    /// <summary>The longest schema, in bytes.</summary>
    public const int MaxBytes = 1 << 20;

    public static PrismaSchema Read(ReadOnlySpan<byte> utf8) =>
        utf8.Length > MaxBytes
            ? new PrismaSchema([], [], [], [new PrismaProblem(1, "the schema is too long")])
            : new PrismaParse(PrismaTokens.Read(Encoding.UTF8.GetString(utf8))).Run();
}
