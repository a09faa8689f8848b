using Seatrial.Secrets.Scanning;

namespace Seatrial.Cli.Fixing;

/// <summary>A credential in a file, with its place in characters.</summary>
internal sealed record FoundSecret(SecretMatch Match, int Start, int Length);
