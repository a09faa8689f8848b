namespace Seatrial.Requirements.SecretStores;

/// <summary>One application and the secrets that it uses, in the order of names.</summary>
public sealed record ApplicationSecrets(string Application, IReadOnlyList<UsedSecret> Secrets);
