using Seatrial.Engine.Findings;
using Seatrial.Secrets.Surroundings;
using Seatrial.Secrets.Values;

namespace Seatrial.Secrets.Rules.Generic;

/// <summary>Weighs what the name says against what the value looks like. The weaker one of them, the stronger the other must be.</summary>
internal static class CredentialDecision
{
    private static readonly System.Buffers.SearchValues<byte> JoinedNames = System.Buffers.SearchValues.Create(
        "abcdefghijklmnopqrstuvwxyz-_.+"u8
    );

    private const int ShortestToken = 8;
    private const int ShortestPassword = 6;
    private const int ShortestSalt = 48;
    private const int ShortestUnnamed = 20;

    public static CandidateVerdict Weigh(CredentialName name, ValueVerdict value, ReadOnlySpan<byte> text, TextFormat format)
    {
        if (
            name.Kind == NameKind.Salt
            && value.Strength == ValueStrength.Mixed
            && text.Length >= ShortestSalt
            && new ValueShape(text).Symbols >= 8
        )
        {
            return Report(Confidence.Medium, value);
        }

        if (value.Strength == ValueStrength.Counted)
        {
            return name.IsStrong && TextFormats.IsConfiguration(format) && format != TextFormat.Shell
                ? Report(Confidence.Low, value)
                : CandidateVerdict.Dismiss(value.Reason);
        }

        if (!name.IsStrong)
        {
            return value.Strength == ValueStrength.Random && text.Length >= ShortestUnnamed && !Identifiers.AreNumberedWords(text)
                ? Report(Confidence.Medium, value)
                : CandidateVerdict.Dismiss("the name does not say that this is a credential, and the value does not show it");
        }

        return name.Kind == NameKind.Password ? WeighPassword(value, text, format) : WeighToken(name, value, text, format);
    }

    private static CandidateVerdict WeighPassword(ValueVerdict value, ReadOnlySpan<byte> text, TextFormat format)
    {
        if (KnownFormats.IsUuid(text))
        {
            return CandidateVerdict.Dismiss("a UUID is no password");
        }

        bool isDeployed = format is TextFormat.Env or TextFormat.Ini or TextFormat.Yaml or TextFormat.Plain or TextFormat.Shell;
        switch (value.Strength)
        {
            case ValueStrength.Random:
                return Report(Confidence.High, value);
            case ValueStrength.Mixed when text.Length >= ShortestPassword || isDeployed:
                return Report(Confidence.High, value);
            case ValueStrength.Weak when text.Length >= ShortestPassword:
                return Report(Confidence.Medium, value);
            case ValueStrength.Common when isDeployed:
                return Report(Confidence.Medium, value);
            case ValueStrength.Word
                when isDeployed && text.Length >= ShortestPassword && (Bytes.IsLower(text[0]) || Bytes.IsDigit(text[0])):
                return Report(Confidence.Low, value);
            default:
                return CandidateVerdict.Dismiss($"{value.Reason}, too plain for a report here");
        }
    }

    private static CandidateVerdict WeighToken(CredentialName name, ValueVerdict value, ReadOnlySpan<byte> text, TextFormat format)
    {
        if (value.Strength == ValueStrength.Random)
        {
            return Report(Confidence.High, value);
        }

        if (IsJoinedName(text))
        {
            return CandidateVerdict.Dismiss("the value is the name of a part of the program");
        }

        bool isSecret = name.Kind == NameKind.Secret;
        bool isLongEnough = text.Length >= (isSecret ? ShortestToken : ShortestToken + 4);
        bool isConfiguration = format is TextFormat.Env or TextFormat.Ini or TextFormat.Yaml or TextFormat.Plain;
        return value.Strength switch
        {
            ValueStrength.Mixed when isLongEnough => Report(Confidence.Medium, value),
            ValueStrength.Weak when isSecret && isLongEnough && isConfiguration => Report(Confidence.Low, value),
            _ => CandidateVerdict.Dismiss($"{value.Reason}, too plain for a token or key"),
        };
    }

    /// <summary>Three parts of small letters or more: <c>web.context-menu-svg</c>, <c>guard-inner+guard-outer</c>.</summary>
    private static bool IsJoinedName(ReadOnlySpan<byte> text) =>
        text.IndexOfAnyExcept(JoinedNames) < 0 && text.Count((byte)'-') + text.Count((byte)'_') + text.Count((byte)'.') >= 2;

    private static CandidateVerdict Report(Confidence confidence, ValueVerdict value) =>
        CandidateVerdict.Report(confidence, $"the name says that it is a credential, and {value.Reason}");
}
