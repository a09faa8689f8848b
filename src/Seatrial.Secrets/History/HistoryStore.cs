namespace Seatrial.Secrets.History;

/// <summary>Keeps files between runs, for whoever may write them.</summary>
/// <param name="Engine">Changes whenever what the engine finds may change: what another engine kept is not used.</param>
/// <param name="Read">What was kept under a name; null where there is nothing.</param>
/// <param name="Write">Keeps bytes under a name, for this user alone; what cannot be kept is dropped without a word.</param>
public sealed record HistoryStore(string Engine, Func<string, byte[]?> Read, Action<string, byte[]> Write);
