namespace Seatrial.Syntax.Prisma;

public sealed record PrismaProblem(int Line, string Message);
