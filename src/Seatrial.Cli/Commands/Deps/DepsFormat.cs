namespace Seatrial.Cli.Commands.Deps;

/// <summary>One form of the output.</summary>
/// <param name="Endings">Of files that are written in it.</param>
/// <param name="NeedsAdvisories">Whether vulnerabilities are part of it; a bill of materials does without.</param>
/// <param name="Write">Null where there is nothing that the form could hold.</param>
internal sealed record DepsFormat(string Name, IReadOnlyList<string> Endings, bool NeedsAdvisories, Func<DepsResult, string?> Write);
