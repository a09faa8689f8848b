using System.Text;
using Seatrial.Engine.Findings;
using Seatrial.Secrets.Rules;

namespace Seatrial.Secrets.Checksums;

/// <summary>
/// Google API keys have one form for browser use (Firebase, Maps), where they are public and have to be restricted, and for server use
/// (Gemini, Geocoding), where they are secrets. The words around the key tell which.
/// </summary>
internal static class GoogleApiKey
{
    /// <summary>How far before the key the words are looked for, in bytes: a Firebase configuration object fits.</summary>
    private const int Before = 160;

    private const int After = 260;

    private static readonly string[] ServerWords =
    [
        "gemini",
        "generativelanguage",
        "genai",
        "google_ai",
        "googleai",
        "palm",
        "vertex",
        "server",
        "secret",
    ];

    private static readonly string[] BrowserWords =
    [
        "authdomain",
        "firebase",
        "measurementid",
        "messagingsenderid",
        "projectid",
        "maps",
        "next_public_",
        "vite_",
        "react_app_",
        "google-services",
        "current_key",
        "mobilesdk",
        "gcm_sender_id",
        "google_app_id",
        "getclientid",
        "android.geo.",
        "googlecalendarapikey",
        "fullcalendar",
        "gapi.client",
        "gapi.load",
    ];

    public static CandidateVerdict Judge(in SecretCandidate candidate)
    {
        if (Contains(candidate.Line, ServerWords))
        {
            return CandidateVerdict.Report(Confidence.High, "a Google API key for use on a server", SecretClass.Secret);
        }

        int from = Math.Max(0, candidate.Start - Before);
        int to = Math.Min(candidate.Text.Length, candidate.Start + candidate.Length + After);
        return Contains(candidate.Text[from..to], BrowserWords)
            ? CandidateVerdict.Report(
                Confidence.High,
                "a browser key of Firebase or Maps: safe only when restricted to its APIs and origins",
                SecretClass.PublicByDesign
            )
            : CandidateVerdict.Report(
                Confidence.Medium,
                "a Google API key whose use is not visible here; unrestricted it can be used by anybody",
                SecretClass.Secret
            );
    }

    private static bool Contains(ReadOnlySpan<byte> text, string[] words)
    {
        string lower = Encoding.Latin1.GetString(text).ToLowerInvariant();
        return words.Any(w => lower.Contains(w, StringComparison.Ordinal));
    }
}
