namespace Seatrial.Requirements.Access.Records;

/// <summary>
/// Kinds of data that fields hold, by the words of their names, in the terms in which <c>seatrial.yaml</c> declares them. Personal data:
/// GDPR Article 4(1); sensitive personal data: Articles 9 and 10, and national identification numbers, Article 87; data about health:
/// Article 4(15); payment: account data of PCI DSS and numbers of bank accounts; credentials: what proves who somebody is.
/// </summary>
internal static class DataClasses
{
    public const string Personal = "personal";

    private const string Credentials = "credentials";

    /// <summary>Words of names, each class with the phrases that name it; a phrase stands for its words written together, too.</summary>
    private static readonly (string Class, string[] Phrases)[] Table =
    [
        (
            Credentials,
            [
                "password",
                "passwd",
                "pwd",
                "passphrase",
                "passcode",
                "pin hash",
                "otp",
                "otp secret",
                "totp",
                "mfa secret",
                "two factor secret",
                "backup codes",
                "recovery codes",
                "secret key",
                "secret",
                "access token",
                "refresh token",
                "reset token",
                "session token",
                "auth token",
                "verification token",
                "api key",
                "api token",
                "private key",
                "access key",
                "encryption key",
                "credential",
                "salt",
                "security answer",
            ]
        ),
        (
            Personal,
            [
                "email",
                "e mail",
                "mail address",
                "phone",
                "mobile",
                "telephone",
                "whatsapp",
                "first name",
                "last name",
                "full name",
                "given name",
                "family name",
                "surname",
                "middle name",
                "maiden name",
                "display name",
                "birth date",
                "date of birth",
                "birthday",
                "dob",
                "birth year",
                "gender",
                "address line",
                "street",
                "street address",
                "home address",
                "billing address",
                "shipping address",
                "postal code",
                "post code",
                "zip code",
                "ip address",
                "latitude",
                "longitude",
                "geolocation",
                "emergency contact",
                "signature image",
                "marital status",
                "nationality",
            ]
        ),
        (
            "sensitive-personal",
            [
                "ssn",
                "social security",
                "national id",
                "national number",
                "national insurance",
                "passport number",
                "passport no",
                "driver license",
                "drivers license",
                "driving licence",
                "license number",
                "tax id",
                "tax number",
                "tin number",
                "cpf",
                "aadhaar",
                "aadhar",
                "identity number",
                "id card",
                "religion",
                "religious",
                "ethnicity",
                "race ethnicity",
                "sexual orientation",
                "political",
                "union membership",
                "biometric",
                "fingerprint",
                "face encoding",
                "genetic",
                "criminal record",
                "salary",
                "income",
            ]
        ),
        (
            "payment",
            [
                "card number",
                "credit card",
                "debit card",
                "card last four",
                "card last4",
                "cvv",
                "cvc",
                "card expiry",
                "iban",
                "bic",
                "swift code",
                "bank account",
                "account number",
                "routing number",
                "sort code",
                "upi id",
                "wallet address",
                "stripe customer",
                "payment method",
            ]
        ),
        (
            "health",
            [
                "diagnosis",
                "diagnoses",
                "medication",
                "medications",
                "prescription",
                "prescriptions",
                "allergy",
                "allergies",
                "blood type",
                "blood group",
                "blood pressure",
                "heart rate",
                "medical",
                "medical history",
                "symptom",
                "symptoms",
                "disability",
                "pregnancy",
                "insurance number",
                "health condition",
                "health record",
                "vaccination",
                "mental health",
            ]
        ),
    ];

    /// <summary>What a person is called, where the record is a person.</summary>
    private static readonly string[] OfPeople = ["name", "username", "address", "age", "avatar", "photo", "bio", "contact"];

    /// <summary>
    /// What proves who somebody is where it is all that a name says at its end: <c>token</c>, <c>invite_token</c>, not <c>token_count</c>.
    /// </summary>
    private static readonly string[] Proofs =
    [
        "_token_",
        "_token_hash_",
        "_token_digest_",
        "_hashed_token_",
        "_hashed_key_",
        "_key_hash_",
        "_key_digest_",
    ];

    /// <summary>Last words of fields that say something about data, and hold none of it.</summary>
    private static readonly HashSet<string> About = new(StringComparer.Ordinal)
    {
        "at",
        "on",
        "verified",
        "enabled",
        "disabled",
        "confirmed",
        "confirmation",
        "count",
        "attempts",
        "expires",
        "expiry",
        "expiration",
        "required",
        "template",
        "templates",
        "subject",
        "status",
        "type",
        "format",
        "policy",
        "changed",
        "updated",
        "sent",
        "valid",
        "notifications",
        "notification",
        "preferences",
        "settings",
        "url",
        "provider",
        "length",
        "limit",
        "used",
        "visible",
        "public",
        "opt",
        "label",
        "placeholder",
        "version",
        "algorithm",
        "iterations",
        "currency",
        "tokens",
        "campaign",
        "queue",
    };

    private static readonly HashSet<string> Questions = new(StringComparer.Ordinal)
    {
        "is",
        "has",
        "can",
        "should",
        "needs",
        "allow",
        "allows",
        "show",
        "requires",
        "must",
        "max",
        "min",
        "total",
        "num",
        "send",
        "use",
        "uses",
        "enable",
        "hide",
        "accepts",
    };

    private static readonly string[] All = [.. Table.Select(t => t.Class)];

    private static readonly (string Class, string[] Words)[] Words =
    [
        .. Table
            .SelectMany(t =>
                t.Phrases.SelectMany(p =>
                        (IEnumerable<string>)[$"_{p.Replace(' ', '_')}_", $"_{p.Replace(" ", "", StringComparison.Ordinal)}_"]
                    )
                    .Distinct(StringComparer.Ordinal)
                    .Select(p => (t.Class, p))
            )
            .GroupBy(p => p.Class, p => p.p, StringComparer.Ordinal)
            .Select(g => (g.Key, g.ToArray())),
    ];

    /// <summary>The classes of a field that its name tells, in the order of the table; none for most.</summary>
    public static IEnumerable<string> Of(string field, bool isOfPerson)
    {
        string words = Split(field);
        string[] parts = words.Split('_', StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length == 0 || Questions.Contains(parts[0]) || About.Contains(parts[^1]))
        {
            yield break;
        }

        foreach (var (name, phrases) in Words)
        {
            if (
                Array.Exists(phrases, p => words.Contains(p, StringComparison.Ordinal))
                || (name == Credentials && Array.Exists(Proofs, p => words.EndsWith(p, StringComparison.Ordinal)))
                || (name == Personal && isOfPerson && parts is [var only] && OfPeople.Contains(only, StringComparer.Ordinal))
            )
            {
                yield return name;
            }
        }
    }

    /// <summary>Classes once each, in the order of the table.</summary>
    public static IEnumerable<string> InOrder(IEnumerable<string> classes)
    {
        var found = classes.ToHashSet(StringComparer.Ordinal);
        return All.Where(found.Contains);
    }

    /// <summary>
    /// The words of a name in lower case, each between two '_': '_date_of_birth_' of <c>dateOfBirth</c>, <c>date_of_birth</c> and
    /// <c>DateOfBirth</c>.
    /// </summary>
    private static string Split(string name)
    {
        var words = new System.Text.StringBuilder("_", name.Length + 8);
        for (int i = 0; i < name.Length; i++)
        {
            char c = name[i];
            bool isStart =
                char.IsAsciiLetterUpper(c)
                && i > 0
                && (!char.IsAsciiLetterUpper(name[i - 1]) || (i + 1 < name.Length && char.IsAsciiLetterLower(name[i + 1])));
            if ((isStart || !char.IsLetterOrDigit(c)) && words[^1] != '_')
            {
                words.Append('_');
            }

            if (char.IsLetterOrDigit(c))
            {
                words.Append(char.ToLowerInvariant(c));
            }
        }

        return (words[^1] == '_' ? words : words.Append('_')).ToString();
    }
}
