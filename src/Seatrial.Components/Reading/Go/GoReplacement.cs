namespace Seatrial.Components.Reading.Go;

/// <summary>What a <c>replace</c> puts in place of a module; without a version it is a folder.</summary>
internal sealed record GoReplacement(string Path, string? Version)
{
    public bool IsLocal => Version is null;
}
