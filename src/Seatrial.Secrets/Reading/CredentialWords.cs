namespace Seatrial.Secrets.Reading;

/// <summary>What tells that a file is worth reading by its structure.</summary>
internal static class CredentialWords
{
    /// <summary>Beginnings of the words that name credentials; the name model decides later.</summary>
    public const string Pattern = "(?i)(?:pass|pwd|psw|senha|contrasena|secret|token|key[^a-z]|keys|auth|cred|salt|jwt|bearer)";
}
