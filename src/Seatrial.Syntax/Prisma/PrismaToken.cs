using System.Runtime.InteropServices;

namespace Seatrial.Syntax.Prisma;

[StructLayout(LayoutKind.Auto)]
internal readonly record struct PrismaToken(PrismaTokenKind Kind, string Text, int Line)
{
    public bool Is(string sign) => Kind == PrismaTokenKind.Sign && string.Equals(Text, sign, StringComparison.Ordinal);
}
