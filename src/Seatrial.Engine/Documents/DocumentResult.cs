namespace Seatrial.Engine.Documents;

/// <summary>What parsing gave: documents in order, or none and the problem as one sentence without trailing dot.</summary>
public sealed record DocumentResult(IReadOnlyList<DocumentNode> Documents, string? Problem)
{
    public bool IsParsed => Problem is null;

    /// <summary>The first document; <see cref="DocumentNode.Missing"/> where the file is empty or could not be parsed.</summary>
    public DocumentNode Root => Documents.Count > 0 ? Documents[0] : DocumentNode.Missing;

    internal static DocumentResult Failed(string problem) => new([], problem);
}
