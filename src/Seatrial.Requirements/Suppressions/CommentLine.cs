namespace Seatrial.Requirements.Suppressions;

/// <summary>What a comment says on one line.</summary>
/// <param name="Line">1-based.</param>
/// <param name="Text">Without the signs that make it a comment.</param>
/// <param name="IsBehindCode">Whether code stands before it on the line.</param>
internal readonly record struct CommentLine(int Line, string Text, bool IsBehindCode);
