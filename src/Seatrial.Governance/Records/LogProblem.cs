namespace Seatrial.Governance.Records;

/// <summary>Something that is wrong with the records.</summary>
/// <param name="Line">1-based; 0 for the file as a whole.</param>
/// <param name="Sentence">What, as a sentence.</param>
public sealed record LogProblem(int Line, string Sentence)
{
    public override string ToString() => Line > 0 ? $"{RecordLog.FilePath}:{Line}: {Sentence}" : $"{RecordLog.FilePath}: {Sentence}";
}
