namespace Seatrial.Engine.Scanning;

/// <summary>Keeps what a run worked out for the next one, for whoever may write files.</summary>
/// <param name="Engine">Changes whenever what the program finds may change: what another build kept is not used.</param>
/// <param name="Read">What was kept under a name; null where there is nothing.</param>
/// <param name="Write">Keeps bytes under a name, for this user alone; what cannot be kept is dropped without a word.</param>
public sealed record ResultStore(string Engine, Func<string, byte[]?> Read, Action<string, byte[]> Write);
