namespace Seatrial.Secrets.Values;

/// <summary>What an identifier says about the value that it names.</summary>
internal enum NameKind
{
    /// <summary>Nothing, or something other than a credential: <c>passwordField</c>, <c>primaryKey</c>, <c>nextToken</c>.</summary>
    None,
    Password,
    Secret,
    Token,
    Key,

    /// <summary><c>auth</c>, <c>credential</c>: a pair, a header or a token.</summary>
    Auth,
    Salt,
}

/// <summary>The name model: reads the last noun of an identifier and what qualifies it.</summary>
/// <param name="Kind">What is named.</param>
/// <param name="IsStrong">The name alone says that the value is a credential; otherwise only a value drawn by a machine counts.</param>
internal readonly record struct CredentialName(NameKind Kind, bool IsStrong)
{
    public static CredentialName None => default;

    public static CredentialName Read(ReadOnlySpan<byte> name)
    {
        name = name.Length > WordSplitter.MaxLength ? name[^WordSplitter.MaxLength..] : name;
        Span<char> lower = stackalloc char[WordSplitter.MaxLength];
        Span<Range> words = stackalloc Range[WordSplitter.MaxWords];
        int count = WordSplitter.Split(name, lower, words);
        while (count > 1 && IsNeutral(lower[words[count - 1]]))
        {
            count--;
        }

        if (count == 0 || IsStore(name[(name.LastIndexOf((byte)'.') + 1)..]))
        {
            return None;
        }

        int dot = name.LastIndexOf((byte)'.');
        bool isComputed = false;
        foreach (Range word in words[..count])
        {
            isComputed |= NameWords.Computed.Contains(lower[word]);
        }

        ReadOnlySpan<char> head = lower[words[count - 1]];
        ReadOnlySpan<char> before = count > 1 ? lower[words[count - 2]] : default;
        ReadOnlySpan<char> first = lower[words[0]];
        CredentialName read = ReadHead(head, before, count > 2 ? lower[words[count - 3]] : default);
        if (read.Kind == NameKind.None && !NameWords.Negating.Contains(head) && !NameWords.Counting.Contains(head))
        {
            read = ReadEarlier(lower, words, count - 1);
        }

        if (isComputed && read.Kind != NameKind.Password)
        {
            // A section may be called so, too: xpack.encryptedSavedObjects.encryptionKey.
            return dot > 0 && dot + 1 < name.Length && Read(name[(dot + 1)..]) is { IsStrong: true } own ? own : None;
        }

        return
            read.IsStrong
            && count > 1
            && NameWords.Verbs.Contains(first)
            && !(first is "clear" && lower[words[1]] is "text")
            && !(first is "store" && count == 2 && read.Kind == NameKind.Password)
            ? read with
            {
                IsStrong = false,
            }
            : read;
    }

    /// <summary>
    /// <c>password_main</c>, <c>token4github</c>: a credential word that is not the head, and nothing behind it that turns it around.
    /// </summary>
    private static CredentialName ReadEarlier(ReadOnlySpan<char> lower, ReadOnlySpan<Range> words, int count)
    {
        for (int i = count - 1; i >= 0; i--)
        {
            ReadOnlySpan<char> word = lower[words[i]];
            if (NameWords.Negating.Contains(word))
            {
                return None;
            }

            CredentialName read = ReadHead(word, i > 0 ? lower[words[i - 1]] : default, default);
            if (read.Kind != NameKind.None)
            {
                return read with { IsStrong = false };
            }
        }

        return None;
    }

    /// <summary>1Password, which keeps credentials and is none.</summary>
    private static bool IsStore(ReadOnlySpan<byte> name) =>
        Bytes.EqualsText(name, "1password"u8) || Bytes.EqualsText(name, "onepassword"u8);

    private static bool IsNeutral(ReadOnlySpan<char> word) =>
        word.Length == 1 || char.IsAsciiDigit(word[0]) || NameWords.Neutral.Contains(word);

    private static CredentialName ReadHead(ReadOnlySpan<char> head, ReadOnlySpan<char> before, ReadOnlySpan<char> earlier)
    {
        if (NameWords.Passwords.Contains(head) || NameWords.PasswordEndings.Match(head))
        {
            return new(NameKind.Password, !NameWords.NotPasswordBefore.Contains(before));
        }

        if ((head is "sandi" && before is "kata") || (head is "passe" && before is "de" or "mot") || (head is "khau" && before is "mat"))
        {
            return new(NameKind.Password, true);
        }

        if (head is "pass" or "pw")
        {
            return NameWords.NotPassBefore.Contains(before) ? None : new(NameKind.Password, true);
        }

        if (head is "secret" || NameWords.SecretEndings.Match(head))
        {
            return NameWords.NotSecretBefore.Contains(before) ? None : new(NameKind.Secret, true);
        }

        if (head is "token" || NameWords.TokenEndings.Match(head))
        {
            return NameWords.NotTokenBefore.Contains(before) ? None : new(NameKind.Token, true);
        }

        if (head is "jwt" or "bearer" or "pat" or "apikey" or "dsn")
        {
            return new(head is "apikey" ? NameKind.Key : NameKind.Token, head is not ("pat" or "dsn"));
        }

        if (head is "key" || NameWords.KeyEndings.Match(head))
        {
            return ReadKey(head, before, earlier);
        }

        if (head is "signer" && before is "default")
        {
            return new(NameKind.Key, true);
        }

        if (head is "base" && before is "key" && earlier is "secret")
        {
            return new(NameKind.Key, true);
        }

        if (head is "credentials" && before is "security")
        {
            // JNDI: the password of the principal.
            return new(NameKind.Password, true);
        }

        if (head is "credential" or "credentials" or "cred" or "creds")
        {
            return NameWords.NotCredentialsBefore.Contains(before) ? None : new(NameKind.Auth, true);
        }

        if (NameWords.Auths.Contains(head))
        {
            return new(NameKind.Auth, false);
        }

        return head is "pepper" || (head is "salt" && NameWords.SaltBefore.Contains(before)) ? new(NameKind.Salt, false)
            : head is "passwords" or "secrets" or "tokens"
            || (head is "keys" && before is not ("max" or "public" or "authorized" or "host" or "known"))
                ? new(NameKind.Token, false)
            : None;
    }

    private static CredentialName ReadKey(ReadOnlySpan<char> head, ReadOnlySpan<char> before, ReadOnlySpan<char> earlier)
    {
        if (head is not "key")
        {
            return new(NameKind.Key, !NameWords.NotKeyBefore.Contains(before));
        }

        if (before is "data")
        {
            // Of charts and maps, or a key that data are encrypted with: the value tells.
            return new(NameKind.Key, IsStrong: false);
        }

        return
            NameWords.NotKeyBefore.Contains(before)
            || NameWords.NotKeyBefore.Contains(earlier) && !NameWords.KeyBefore.Contains(before) && !ProviderNames.Contain(before)
            ? None
            : new(NameKind.Key, NameWords.KeyBefore.Contains(before));
    }
}
