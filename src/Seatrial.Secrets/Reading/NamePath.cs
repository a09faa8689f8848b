using Seatrial.Secrets.Filter;
using Seatrial.Secrets.Values;

namespace Seatrial.Secrets.Reading;

/// <summary>
/// Reads what a value is called: by its own key, and where that says nothing of itself (<c>value</c>, <c>default</c>, an item of a list) by
/// the nearest name around it that does.
/// </summary>
internal static class NamePath
{
    /// <summary>How many names around a value are asked.</summary>
    private const int Reach = 3;

    private static readonly WordSet Silent = new(
        "value val default defaultvalue default_value fallback current initial content data secret text string stringvalue plaintext from raw _text #text production development test staging"
    );

    private static readonly WordSet Defaults = new("default defaultvalue default_value fallback");

    private static readonly WordSet Collections = new("secrets tokens credentials apikeys");

    private static readonly WordSet Tokens = new("jwt jwtbearer bearer jsonwebtoken");

    /// <summary><c>Jwt: { Key: "…" }</c>: the section says what the key is for.</summary>
    private static bool IsOfTokens(ReadOnlySpan<byte> text, ReadValues values, int scope)
    {
        (ByteRange section, _) = values.Parent(scope);
        return Tokens.ContainsWordOf(text.Slice(section.Start, section.Length));
    }

    /// <summary>
    /// <c>[passwords] admin = "…"</c>, <c>secrets: { stripe: … }</c>: entries of a collection of credentials, each under what it is for.
    /// </summary>
    private static CredentialName OfCollection(ReadOnlySpan<byte> text, ReadValues values, int scope, ReadOnlySpan<byte> key)
    {
        if (Bytes.Contains(key, "security.users.embedded.users."u8))
        {
            // Quarkus: each user by name, with a password.
            return new CredentialName(NameKind.Password, IsStrong: true);
        }

        (ByteRange collection, _) = values.Parent(scope);
        ReadOnlySpan<byte> name = text.Slice(collection.Start, collection.Length);
        bool isOfPasswords =
            Bytes.EndsWith(name, "passwords"u8)
            || Bytes.EndsWith(name, "basicauthcredentials"u8)
            || Bytes.EndsWith(name, "basic_auth_credentials"u8);
        return (isOfPasswords || Collections.ContainsWordOf(name)) && !NameWords.Negating.ContainsWordOf(key)
            ? new CredentialName(isOfPasswords ? NameKind.Password : NameKind.Token, IsStrong: isOfPasswords)
            : CredentialName.None;
    }

    /// <summary>Whether a key says that its value is taken where nothing else is set.</summary>
    public static bool IsDefault(ReadOnlySpan<byte> key) => Defaults.Contains(key);

    /// <summary>Whether a key leaves it to the names around it what its value is.</summary>
    public static bool SaysNothing(ReadOnlySpan<byte> key) => Silent.Contains(key);

    /// <summary>The name and where it stands; of no kind when the value is called something else.</summary>
    public static CredentialName Read(ReadOnlySpan<byte> text, ReadValues values, in NamedValue value, out ByteRange said)
    {
        said = value.Key;
        if (value.Role == ValueRole.Login)
        {
            return new CredentialName(NameKind.Password, IsStrong: true);
        }

        int scope = value.Scope;
        bool isInherited = false;
        for (int i = 0; i <= Reach; i++)
        {
            ReadOnlySpan<byte> key = text.Slice(said.Start, said.Length);
            if (!key.IsEmpty)
            {
                CredentialName name = values.Names.Read(key, out bool saysNothing);
                if (
                    i == 0
                    && name.Kind == NameKind.None
                    && !saysNothing
                    && OfCollection(text, values, scope, key) is { Kind: not NameKind.None } collected
                )
                {
                    return collected;
                }

                if (name.Kind != NameKind.None || !(saysNothing || (value.IsNested && i == 0 && !NameWords.Negating.ContainsWordOf(key))))
                {
                    return isInherited ? name with { IsStrong = false }
                        : name is { Kind: NameKind.Key, IsStrong: false } && scope >= 0 && IsOfTokens(text, values, scope)
                            ? name with
                            {
                                IsStrong = true,
                            }
                        : name;
                }

                isInherited |= !saysNothing;
            }

            if (scope < 0)
            {
                return CredentialName.None;
            }

            (said, scope) = values.Parent(scope);
        }

        return CredentialName.None;
    }
}
