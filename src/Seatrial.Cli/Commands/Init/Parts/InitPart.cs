namespace Seatrial.Cli.Commands.Init.Parts;

/// <summary>Something that <c>init</c> sets up and takes away again. A row of <see cref="InitParts"/>.</summary>
/// <param name="Name">As <c>--only</c> takes it.</param>
/// <param name="Description">What it is, for help.</param>
/// <param name="IsWanted">Whether it belongs to a repository when nobody chooses.</param>
/// <param name="Plan">What is done to files.</param>
/// <param name="Undo">What takes it away.</param>
internal sealed record InitPart(
    string Name,
    string Description,
    Func<InitPlace, bool> IsWanted,
    Func<InitPlace, IEnumerable<InitStep>> Plan,
    Func<InitPlace, IEnumerable<InitStep>> Undo
);
