using System.Buffers;
using Seatrial.Engine.Findings;
using Seatrial.Secrets.Filter;
using Seatrial.Secrets.Reading.Code;
using Seatrial.Secrets.Reading.Formats;
using Seatrial.Secrets.Rules;
using Seatrial.Secrets.Rules.Generic;
using Seatrial.Secrets.Surroundings;
using Seatrial.Secrets.Values;

namespace Seatrial.Secrets.Reading;

/// <summary>Decides about a value by its name, its own form, how it stands in the file and what the file is for.</summary>
internal static class NamedValueJudge
{
    private const int LongestAccount = 40;

    private static readonly SearchValues<byte> AccountCharacters = SearchValues.Create(
        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789._@-"u8
    );

    /// <summary>Shorter ones are one word.</summary>
    private const int ShortestJoined = 8;

    /// <summary>A value of a configuration; what a pattern found in text of no known format is judged by the text around it.</summary>
    public static CandidateVerdict Bare(in SecretCandidate candidate) =>
        LowStakes.Weigh(candidate, candidate.Named.IsRead ? Judge(candidate) : AssignmentJudge.Bare(candidate));

    /// <summary>A string of a program; likewise.</summary>
    public static CandidateVerdict Quoted(in SecretCandidate candidate) =>
        LowStakes.Weigh(candidate, candidate.Named.IsRead ? Judge(candidate) : AssignmentJudge.Quoted(candidate));

    private static CandidateVerdict Judge(in SecretCandidate candidate)
    {
        NamedContext named = candidate.Named;
        TextFormat format = TextFormats.Of(candidate.File);
        if (named.IsCode && CodeValueJudge.FindReferent(candidate) is { } referent)
        {
            return CandidateVerdict.Dismiss(referent);
        }

        if (named.IsCode && CodeValueJudge.FindObstacle(candidate) is { } obstacle)
        {
            return SigningSecretJudge.Judge(candidate) ?? CandidateVerdict.Dismiss(obstacle);
        }

        if ((named.IsCode ? null : ReadSyntax.FindObstacle(candidate)) is { } syntax)
        {
            return CandidateVerdict.Dismiss(syntax);
        }

        CredentialName name = named.IsCode ? CodeValueJudge.Weaken(named.Name, named.Value.Role) : named.Name;
        ReadOnlySpan<byte> value = named.IsCode ? CodeValueJudge.WithoutScheme(candidate.Meaning, ref name) : Unquote(candidate.Meaning);
        if (named.Value.Role == ValueRole.Column && StoredHashes.Judge(candidate, value) is { } stored)
        {
            return stored;
        }

        if (named.Value.Role == ValueRole.Column && Bytes.Contains(candidate.Line, "@example."u8))
        {
            return CandidateVerdict.Dismiss("the account in the row is of a domain that is reserved for documentation (RFC 2606)");
        }

        if (named.Value.Role == ValueRole.Column && name.Kind == NameKind.Token && IsOfReset(candidate))
        {
            return CandidateVerdict.Dismiss("a token to be used once, in a table of those");
        }

        if (named.Value.Role == ValueRole.Column && name.Kind == NameKind.Token && StoredHashes.IsSessionOfAccount(candidate))
        {
            return CandidateVerdict.Dismiss(
                "the token of a session, beside the hash of its account's password: each sign-in draws another"
            );
        }

        if (named.Value.Role == ValueRole.Column && ValueModel.Judge(value).Strength is ValueStrength.Weak or ValueStrength.Common)
        {
            return CandidateVerdict.Dismiss("a word with digits in a table: rows that somebody made up");
        }

        if (name.Kind == NameKind.Password && StoredHashes.IsBesideSalt(candidate, value))
        {
            return CandidateVerdict.Dismiss("a hash with its salt beside it, in what the repository itself fills the database with");
        }

        if (
            named.IsCode
            && named.Value.IsInMap
            && name.Kind == NameKind.Password
            && ValueModel.Judge(value).Strength < ValueStrength.Random
            && SeededAccounts.IsForTests(candidate)
        )
        {
            return CandidateVerdict.Dismiss("the password of an account for tests");
        }

        if (name.Kind == NameKind.Password && !named.IsStore && TriedOut.FindReason(candidate, value, named.IsCode) is { } tried)
        {
            return CandidateVerdict.Dismiss(tried);
        }

        if (!named.IsCode && ValueModel.Judge(value).Strength < ValueStrength.Random && SampleRecords.Hold(candidate))
        {
            return CandidateVerdict.Dismiss(
                "one of a list of records, each with a credential and without an account: data that somebody made up"
            );
        }

        if (
            name.Kind == NameKind.Auth
            && PasswordOf(FirstPair(value)) is { IsEmpty: false } password
            && !value.StartsWith(password)
            && ValueModel.Judge(password).Strength >= ValueStrength.Mixed
        )
        {
            return CandidateVerdict.Report(Confidence.Medium, "it is a user and a password");
        }

        ReadOnlySpan<byte> written =
            named.Value.Role == ValueRole.Column && SqlRows.IsToBeHashed(candidate.Text, candidate.Start) ? "password"u8 : candidate.Name;
        CandidateVerdict verdict = AssignmentJudge.Decide(name, written, value, format, candidate.Text);
        if (
            named.IsCode
            && !verdict.IsReported
            && (SigningSecretJudge.Judge(candidate) ?? CodePasswordJudge.Judge(name, candidate) ?? CipherKeyJudge.Judge(candidate))
                is { } plain
        )
        {
            return plain;
        }

        if (!named.IsCode && !verdict.IsReported && (SigningSettings.Judge(candidate) ?? UnchangedSecrets.Judge(candidate)) is { } words)
        {
            return words;
        }

        if (!named.IsCode && named.Value.Role == ValueRole.Default)
        {
            return verdict.IsReported && ValueModel.Judge(value).Strength >= ValueStrength.Mixed
                ? CandidateVerdict.Report(Confidence.Medium, "it is taken where nothing is set, and the name says that it is a credential")
                : CandidateVerdict.Dismiss("a plain value that is taken where nothing is set");
        }

        if (
            !verdict.IsReported
            && format == TextFormat.Env
            && !named.Value.IsCommentedOut
            && name is { Kind: NameKind.Password, IsStrong: true }
            && IsJoinedWords(value)
        )
        {
            return CandidateVerdict.Report(Confidence.Low, "two words or more as the password in an environment that a program reads");
        }

        if (
            !verdict.IsReported
            && format == TextFormat.Yaml
            && !named.Value.IsCommentedOut
            && name is { Kind: NameKind.Password, IsStrong: true }
            && KubernetesSecrets.IsWords(candidate, value)
        )
        {
            return CandidateVerdict.Report(Confidence.Low, "words as the password in a Secret that is deployed");
        }

        if (named.IsStore && !verdict.IsReported)
        {
            return StoredLogins.Judge(name, value, verdict);
        }

        if (
            verdict.IsReported
            && named.Value.IsCommentedOut
            && !named.IsCode
            && name.Kind == NameKind.Password
            && Disguises.SayPassword(value)
        )
        {
            return CandidateVerdict.Dismiss("a setting that is commented out, with the word for a password in its value");
        }

        return !verdict.IsReported
            || !named.Value.IsCommentedOut
            || format == TextFormat.Env
            || ValueModel.Judge(value).Strength == ValueStrength.Random
                ? verdict
            : IsSwitchedOff(candidate, value) ? CandidateVerdict.Report(Confidence.Low, $"{verdict.Reason}; the setting is switched off")
            : CandidateVerdict.Dismiss("a setting that is commented out, with a value that somebody made up");
    }

    /// <summary>
    /// The mark of the comment stands right before the name, as editors put it, and the value mixes three kinds of characters: what a
    /// template shows has a blank, or is a word.
    /// </summary>
    private static bool IsSwitchedOff(in SecretCandidate candidate, ReadOnlySpan<byte> value)
    {
        int start = candidate.Named.Value.Key.Start;
        return !candidate.Named.IsCode
            && start > 0
            && candidate.Text[start - 1] == '#'
            && value.Length >= ShortestJoined
            && new ValueShape(value).Classes >= 4
            && Placeholders.Find(value) is null;
    }

    /// <summary>By the name of the table or the column, and not by another setting in the same line.</summary>
    private static bool IsOfReset(in SecretCandidate candidate)
    {
        ByteRange table = candidate.Named.Values is { } values ? values.Parent(candidate.Named.Value.Scope).Key : default;
        return Bytes.Contains(candidate.Text.Slice(table.Start, table.Length), "password_reset"u8)
            || Bytes.Contains(candidate.Name, "password_reset"u8);
    }

    /// <summary>Letters alone, each word with a capital: <c>copperLantern</c>. Names of variables have signs between their words.</summary>
    private static bool IsJoinedWords(ReadOnlySpan<byte> value) =>
        value.Length >= ShortestJoined
        && value.IndexOfAnyExcept(ByteSets.Letters) < 0
        && ValueModel.Judge(value).Reason == ValueModel.Identifier;

    /// <summary>The first of several pairs: <c>Basic-Auth = "a:… b:…"</c>.</summary>
    private static ReadOnlySpan<byte> FirstPair(ReadOnlySpan<byte> value) =>
        value.IndexOf((byte)' ') is > 0 and var space && value[..space].Contains((byte)':') && value[space..].Contains((byte)':')
            ? value[..space]
            : value;

    /// <summary>
    /// What stands behind a user: <c>BASIC_AUTH: admin:…</c>, <c>NEO4J_AUTH: neo4j/…</c>; empty where the value is no such pair.
    /// </summary>
    private static ReadOnlySpan<byte> PasswordOf(ReadOnlySpan<byte> value)
    {
        int end = value.IndexOfAnyExcept(AccountCharacters);
        return
            end is > 0 and <= LongestAccount
            && !Bytes.EqualsText(value[..end], "basic"u8)
            && value[end] is (byte)':' or (byte)'/'
            && value[(end + 1)..].IndexOfAny(" :/"u8) < 0
            ? value[(end + 1)..]
            : default;
    }

    /// <summary>Quotes inside of quotes are another language's: a shell in YAML, SQL in JSON.</summary>
    private static ReadOnlySpan<byte> Unquote(ReadOnlySpan<byte> value) =>
        value.Length > 2 && value[0] is (byte)'"' or (byte)'\'' && value[^1] == value[0] ? value[1..^1] : value;
}
