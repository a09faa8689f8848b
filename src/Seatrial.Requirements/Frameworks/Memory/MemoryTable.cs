using Seatrial.Code.Flow;
using Seatrial.Code.Model;

namespace Seatrial.Requirements.Frameworks.Memory;

/// <summary>Kept as <see cref="AbstractObject.Tag"/> of a collection in which the program keeps records.</summary>
/// <param name="Name">As the program calls it, without marks: <c>users</c>.</param>
internal sealed record MemoryTable(string Name)
{
    /// <summary>
    /// Calls that leave some of the records out, where the result takes the place of the whole: <c>users = users.filter(u => u.id !==
    /// id)</c>.
    /// </summary>
    public HashSet<CallExpression> Removals { get; } = new(ReferenceEqualityComparer.Instance);

    public static MemoryTable? Of(Value? value) => value?.Object?.Tag as MemoryTable;
}
