namespace Seatrial.Engine.Configuration;

/// <summary>A mistake in <c>seatrial.yaml</c>, with its place (1-based) and one sentence that says what to write instead.</summary>
public sealed record ConfigurationError(string Path, int Line, int Column, string Message)
{
    public override string ToString() => $"{Path}:{Line}: {Message}";
}
