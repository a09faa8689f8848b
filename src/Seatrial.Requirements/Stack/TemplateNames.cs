namespace Seatrial.Requirements.Stack;

/// <summary>Files that a generator fills in, by their paths: they deploy nothing as they stand.</summary>
public static class TemplateNames
{
    private static readonly string[] Endings =
    [
        ".j2",
        ".jinja",
        ".jinja2",
        ".erb",
        ".tt",
        ".tmpl",
        ".tpl",
        ".template",
        ".mustache",
        ".hbs",
        ".ejs",
        ".liquid",
        ".in",
    ];

    /// <summary>
    /// Cookiecutter and its kin write variables into names: <c>{{cookiecutter.slug}}/</c>, <c>{% if … %}</c>, <c>__name__</c> is Python's
    /// own and none of them.
    /// </summary>
    public static bool IsTemplate(string path) =>
        path.Contains("{{", StringComparison.Ordinal)
        || path.Contains("{%", StringComparison.Ordinal)
        || path.Contains("<%", StringComparison.Ordinal)
        || Array.Exists(Endings, e => path.EndsWith(e, StringComparison.OrdinalIgnoreCase));
}
