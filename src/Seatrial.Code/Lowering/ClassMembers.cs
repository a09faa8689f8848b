using Seatrial.Code.Model;

namespace Seatrial.Code.Lowering;

/// <summary>What the body of a class holds, while it is read.</summary>
public sealed class ClassMembers
{
    public List<Field> Fields { get; } = [];

    public List<Function> Methods { get; } = [];

    public List<Class> Nested { get; } = [];

    public List<Statement> Body { get; } = [];

    /// <summary>Whether members without a word of visibility are public: those of an interface.</summary>
    public bool IsInterface { get; init; }
}
