using Seatrial.Components.Packages;

namespace Seatrial.Components.Reading.Python;

/// <summary>
/// The part of setup.py that can be read without running it: literal lists of <c>install_requires</c> and its relatives, given in place or
/// through a name that is assigned a literal list in the same file. What is computed is noted.
/// </summary>
internal static class SetupPy
{
    /// <summary>A file gives each keyword once, or a few times by platform.</summary>
    private const int MaxPlaces = 20;

    private static readonly (string Keyword, ComponentScope Scope, string? Group)[] Keywords =
    [
        ("install_requires", ComponentScope.Production, null),
        ("setup_requires", ComponentScope.Development, PyProject.BuildSystem),
        ("tests_require", ComponentScope.Development, "test"),
        ("extras_require", ComponentScope.Optional, "extra"),
    ];

    public static void Read(ReadingContext context)
    {
        var tokens = PythonLiterals.Scan(context.Text);
        foreach (var (keyword, scope, group) in Keywords)
        {
            int seen = 0;
            for (int i = 0; i + 2 < tokens.Count && seen < MaxPlaces; i++)
            {
                if (tokens[i].IsName(keyword) && tokens[i + 1].IsSign('='))
                {
                    seen++;
                    Value(context, tokens, i + 2, keyword, scope, group);
                }
            }
        }
    }

    private static void Value(
        ReadingContext context,
        List<PythonToken> tokens,
        int start,
        string keyword,
        ComponentScope scope,
        string? group
    )
    {
        int at = start;
        if (tokens[at].Kind == PythonTokenKind.Name)
        {
            int assigned = Assignment(tokens, tokens[at].Text);
            if (assigned < 0)
            {
                context.Note($"{context.Path} (line {tokens[at].Line}) computes {keyword}; what it requires is not known.");
                return;
            }

            at = assigned;
        }

        int depth = 0;
        bool isCut = false;
        string? extra = group;
        for (; at < tokens.Count; at++)
        {
            var token = tokens[at];
            if (token.Kind == PythonTokenKind.Sign)
            {
                depth +=
                    token.Text is "[" or "(" or "{" ? 1
                    : token.Text is "]" or ")" or "}" ? -1
                    : 0;
                if (depth <= 0)
                {
                    break;
                }
            }
            else if (token.Kind == PythonTokenKind.Text)
            {
                bool isKey = at + 1 < tokens.Count && tokens[at + 1].IsSign(':');
                bool isComputed =
                    at + 1 < tokens.Count && (tokens[at + 1].IsSign('%') || tokens[at + 1].IsSign('.') || tokens[at + 1].IsSign('+'));
                if (isKey)
                {
                    extra = token.Text;
                }
                else if (
                    isComputed || PythonDrafts.FromSpecifier(token.Text, token.Line, Scope(scope, extra, keyword), extra) is not { } draft
                )
                {
                    isCut = true;
                }
                else
                {
                    context.Output.Add(draft);
                }
            }
        }

        if (isCut)
        {
            context.Note($"{context.Path} computes a part of {keyword}; that part is not known.");
        }
    }

    private static ComponentScope Scope(ComponentScope scope, string? extra, string keyword) =>
        keyword == "extras_require" && extra is not null && PythonNames.IsDevelopmentWord(extra) ? ComponentScope.Development : scope;

    private static int Assignment(List<PythonToken> tokens, string name)
    {
        for (int i = 0; i + 2 < tokens.Count; i++)
        {
            if (
                tokens[i].IsName(name)
                && tokens[i + 1].IsSign('=')
                && tokens[i + 2].Text is "[" or "(" or "{"
                && tokens[i + 2].Kind == PythonTokenKind.Sign
            )
            {
                return i + 2;
            }
        }

        return -1;
    }
}
