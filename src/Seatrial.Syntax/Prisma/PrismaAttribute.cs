namespace Seatrial.Syntax.Prisma;

/// <summary>An attribute without its <c>@</c>, such as <c>id</c> or <c>db.Uuid</c>.</summary>
public sealed record PrismaAttribute(string Name, IReadOnlyList<PrismaArgument> Arguments, int Line)
{
    /// <summary>The argument of that name, or the first one without a name.</summary>
    public PrismaArgument? Argument(string name) => Named(name) ?? Arguments.FirstOrDefault(a => a.Name is null);

    public PrismaArgument? Named(string name) => Arguments.FirstOrDefault(a => string.Equals(a.Name, name, StringComparison.Ordinal));
}
