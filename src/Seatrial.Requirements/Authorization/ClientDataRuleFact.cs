using Seatrial.Engine.Facts;
using Seatrial.Engine.Findings;

namespace Seatrial.Requirements.Authorization;

/// <summary>One permission of a Firebase rules file.</summary>
/// <param name="Location">The line that grants it.</param>
/// <param name="Store">Which store the file guards.</param>
/// <param name="Path">Path of the documents, without the fixed prefix of the store: <c>/users/{id}</c>.</param>
/// <param name="Operations">Granted operations in the file's words, separated by a comma: <c>read, write</c>.</param>
/// <param name="Condition">The condition with white space normalised; <c>true</c> where there is none.</param>
public sealed record ClientDataRuleFact(SourceLocation Location, ClientStore Store, string Path, string Operations, string Condition)
    : Fact(Location)
{
    /// <summary>The condition with the functions of the file written out.</summary>
    public string Meaning { get; init; } = Condition;

    /// <summary>Whether the path takes in everything that the store holds.</summary>
    public bool CoversEverything =>
        Path is "/" or ""
        || (Path.StartsWith("/{", StringComparison.Ordinal) && Path.EndsWith("=**}", StringComparison.Ordinal) && Path.IndexOf('/', 1) < 0);

    public bool Grants(string operation) => Operations.Split(", ").Contains(operation, StringComparer.Ordinal);
}
