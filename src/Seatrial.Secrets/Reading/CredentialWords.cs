namespace Seatrial.Secrets.Reading;

/// <summary>What tells that a file is worth reading by its structure.</summary>
internal static class CredentialWords
{
    /// <summary>Beginnings of the words that name credentials; the name model decides later.</summary>
    public const string Pattern =
        "(?i)(?:pass|pwd|psw|senha|contrase|parol|ifre|katasandi|kata_sandi|matkhau|mat_khau|kennwort|wachtwoord|haslo|heslo|secret|token|key[^a-z]|keys|auth|cred|salt|jwt|bearer|pw[^a-z]|psk[^a-z]|_pat[^a-z]|default_signer|"
        + Functions
        + ")";

    /// <summary>Names of functions that take a credential and do not say so (see <see cref="Code.KnownFunctions"/>).</summary>
    private const string Functions =
        @"(?:login|connect|basic_?auth(?:forrealm|orizer)?|connection|createclient|wallet|hmac(?:sha)?\d*|cipher(?:iv)?|fernet|pdo|mysqli|signwith|(?:simple_|ldap_)bind(?:_s)?|ftp|stripe|twilio|cookiestore|cookieparser|cookie-parser['""]\)|signer\.create|(?:des3?|aes)\.new|timed\w{0,30}serializer|(?:aes|des)\.\w{2}crypt|(?:bot|client)\.run|wifi\.begin|plaintext|scrypt(?:sync)?|pbkdf2(?:sync|_hmac)?|sequelize|createasync|hashsync|hashpw|(?:bcrypt(?:js)?|argon2)\.hash|(?:yag)?mail\.smtp|gmail|createemailsession|searchclient(?:\.|::)create|setvapiddetails|[^a-z0-9_.]sign|[^a-z.]client)\(|(?:omniauth|provider) :[a-z]";
}
