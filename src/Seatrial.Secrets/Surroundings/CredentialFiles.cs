using Seatrial.Secrets.Values;

namespace Seatrial.Secrets.Surroundings;

/// <summary>
/// Notes that say by their name that they hold credentials: <c>credentials.txt</c>, <c>CREDENCIAIS_ADMIN.md</c>. Lists of words to guess
/// with are called so, too.
/// </summary>
internal static class CredentialFiles
{
    private static readonly WordSet Names = new(
        "credential credentials credenciais credenciales credenziali identifiants zugangsdaten passwords senhas contrasenas sifreler parolalar logins secrets apikeys"
    );

    private static readonly WordSet Alone = new("password senha pass login creds keys tokens");

    private static readonly WordSet Others = new(
        "test tests testing demo sample example examples dummy template mock fake common top list lists wordlist wordlists default defaults weak breached leaked rockyou best bad worst policy reset rotation management guide setup docs readme scan scanning"
    );

    /// <summary>By the name of the file alone.</summary>
    public static bool Are(ReadOnlySpan<char> name)
    {
        int dot = name.LastIndexOf('.');
        if (
            dot <= 0
            || !(
                name[dot..].Equals(".txt", StringComparison.OrdinalIgnoreCase)
                || name[dot..].Equals(".md", StringComparison.OrdinalIgnoreCase)
            )
        )
        {
            return false;
        }

        Span<byte> ascii = stackalloc byte[WordSplitter.MaxLength];
        ReadOnlySpan<char> stem = name[..Math.Min(dot, ascii.Length)];
        int length = System.Text.Encoding.ASCII.GetBytes(stem, ascii);
        return !Others.ContainsWordOf(ascii[..length]) && (Names.ContainsWordOf(ascii[..length]) || Alone.Contains(ascii[..length]));
    }
}
