namespace Seatrial.Syntax.Prisma;

internal enum PrismaTokenKind
{
    /// <summary>Behind the last token.</summary>
    End = 0,
    EndOfLine,
    Word,
    Text,
    Sign,
}
