namespace Seatrial.Requirements.Endpoints;

/// <summary>
/// For whom records are, by the words of their model's or table's name. Words say nothing for sure: what is judged by them alone is of
/// medium confidence.
/// </summary>
internal static class DataNouns
{
    private const int MaxWords = 16;

    /// <summary>What people publish under their name, and catalogues.</summary>
    private static readonly HashSet<string> Published = new(StringComparer.Ordinal)
    {
        "post",
        "comment",
        "like",
        "review",
        "rating",
        "follow",
        "follower",
        "vote",
        "reaction",
        "profile",
        "badge",
        "leaderboard",
        "score",
        "article",
        "blog",
        "listing",
        "recipe",
        "event",
        "gallery",
        "question",
        "answer",
        "community",
        "forum",
        "topic",
        "thread",
        "story",
        "video",
        "song",
        "track",
        "portfolio",
        "product",
        "category",
        "service",
        "testimonial",
        "course",
        "lesson",
        "tag",
        "store",
        "shop",
        "restaurant",
        "plan",
        "faq",
        "news",
        "announcement",
        "banner",
        "job",
        "property",
        "vendor",
        "creator",
        "artist",
        "page",
        "template",
        "achievement",
    };

    /// <summary>What concerns a person and his dealings: nobody else's business.</summary>
    private static readonly HashSet<string> Private = new(StringComparer.Ordinal)
    {
        "order",
        "invoice",
        "payment",
        "transaction",
        "booking",
        "reservation",
        "appointment",
        "message",
        "conversation",
        "chat",
        "inbox",
        "notification",
        "cart",
        "basket",
        "address",
        "wallet",
        "loan",
        "deposit",
        "transfer",
        "withdrawal",
        "prescription",
        "diagnosis",
        "medical",
        "health",
        "payslip",
        "payroll",
        "salary",
        "bill",
        "billing",
        "receipt",
        "contract",
        "passport",
        "credential",
        "secret",
        "apikey",
        "purchase",
        "refund",
        "payout",
        "beneficiary",
        "creditcard",
        "bank",
        "insurance",
        "email",
        "mail",
    };

    /// <summary>What anybody may leave: a question to the shop, an address for the newsletter.</summary>
    private static readonly HashSet<string> Left = new(StringComparer.Ordinal)
    {
        "contact",
        "feedback",
        "inquiry",
        "enquiry",
        "subscriber",
        "newsletter",
        "lead",
        "waitlist",
        "rsvp",
        "pageview",
        "visit",
        "visitor",
        "click",
    };

    /// <summary>
    /// Those among them that count who comes by; under the same names others keep what somebody has: the visits of a patient.
    /// </summary>
    private static readonly HashSet<string> Passing = new(StringComparer.Ordinal) { "visit", "visitor", "click", "lead" };

    /// <summary>What is put before everybody to be filled in, and what comes back.</summary>
    private static readonly HashSet<string> Forms = new(StringComparer.Ordinal)
    {
        "form",
        "survey",
        "poll",
        "quiz",
        "questionnaire",
        "feedback",
        "contact",
    };

    private static readonly HashSet<string> Filled = new(StringComparer.Ordinal) { "submission", "response", "answer", "entry", "reply" };

    /// <summary>What a program notes for itself about requests.</summary>
    private static readonly HashSet<string> Notes = new(StringComparer.Ordinal)
    {
        "log",
        "audit",
        "auditlog",
        "metric",
        "analytic",
        "hit",
        "attempt",
        "trace",
        "statistic",
        "stat",
    };

    public static bool ArePrivate(string name) => Words(name).Any(Private.Contains);

    public static bool ArePublished(string name) =>
        Words(name) is var words && words.Any(Published.Contains) && !words.Any(Private.Contains);

    /// <summary>Whether a word of it is of what people publish, whatever the others are.</summary>
    public static bool HoldPublished(string name) => Words(name).Any(Published.Contains);

    public static bool AreLeft(string name) =>
        Words(name) is var words && (words.Any(Left.Contains) || (words.Any(Forms.Contains) && words.Any(Filled.Contains)));

    /// <summary>Whether that is told by a word alone which others use for what somebody has.</summary>
    public static bool MayBeKept(string name) =>
        Words(name) is var words && words.Any(Passing.Contains) && !words.Any(w => Left.Contains(w) && !Passing.Contains(w));

    public static bool AreNotes(string name) =>
        Words(name) is [.., var last] words
        && (Notes.Contains(last) || (last is "event" or "entry" or "record" && words.Any(Notes.Contains)));

    /// <summary>Words of a name, in lower case and singular: <c>blog_posts</c> and <c>BlogPost</c> are two.</summary>
    internal static IReadOnlyList<string> Words(string name)
    {
        var words = new List<string>();
        int start = -1;
        for (int i = 0; i <= name.Length && words.Count < MaxWords; i++)
        {
            bool isLetter = i < name.Length && char.IsLetter(name[i]);
            bool isHump = isLetter && start >= 0 && char.IsUpper(name[i]) && !char.IsUpper(name[i - 1]);
            if (start >= 0 && (!isLetter || isHump))
            {
                string word = name[start..i].ToLowerInvariant();
                words.Add(word == "news" ? word : EntityNames.Normal(word));
                start = -1;
            }

            if (isLetter && start < 0)
            {
                start = i;
            }
        }

        return words;
    }
}
