namespace Seatrial.Engine.Workspaces.Changes;

/// <summary>The commit that made a change.</summary>
/// <param name="Id">Hexadecimal, in full.</param>
/// <param name="AuthoredOn">The author's day, in the author's time zone; null where the commit does not say.</param>
public sealed record CommitMark(string Id, DateOnly? AuthoredOn)
{
    /// <summary>As people quote it.</summary>
    public string ShortId => Id[..Math.Min(Id.Length, 12)];
}
