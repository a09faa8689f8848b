namespace Seatrial.Components.Licences;

/// <summary>Which licences may be used. Where nothing is allowed by name, everything is that is not denied.</summary>
/// <param name="Allowed">Identifiers; one that ends in <c>*</c> means all that begin so.</param>
/// <param name="Denied">The same.</param>
public sealed record LicencePolicy(IReadOnlyList<string> Allowed, IReadOnlyList<string> Denied)
{
    /// <summary>
    /// Of AND the worst counts, of OR the best, since one may choose. An exception adds to what a licence permits; the licence decides
    /// unless the two together are listed.
    /// </summary>
    public LicenceStanding Judge(LicenceExpression? expression) =>
        expression switch
        {
            null => LicenceStanding.Unknown,
            { Operator: LicenceOperator.And } => expression.Operands.Max(o => Judge(o)),
            { Operator: LicenceOperator.Or } => expression.Operands.Min(o => Judge(o)),
            { Exception: { } exception } when Find($"{expression.Licence} WITH {exception}") is { } together => together,
            _ => One(expression.Licence),
        };

    /// <summary>Whoever takes a licence 'or later' may take that version alone.</summary>
    private LicenceStanding One(string licence)
    {
        const string Later = "-or-later";
        var own = Find(licence) ?? (Allowed.Count == 0 ? LicenceStanding.Allowed : LicenceStanding.NotListed);
        return licence.EndsWith(Later, StringComparison.OrdinalIgnoreCase) && own == LicenceStanding.NotListed
                ? One(licence[..^Later.Length] + "-only")
            : licence.EndsWith('+') && own == LicenceStanding.NotListed ? One(licence[..^1])
            : own;
    }

    private LicenceStanding? Find(string licence) =>
        Denied.Any(d => IsMeant(d, licence)) ? LicenceStanding.Denied
        : Allowed.Any(a => IsMeant(a, licence)) ? LicenceStanding.Allowed
        : null;

    private static bool IsMeant(string entry, string licence) =>
        entry.EndsWith('*')
            ? licence.StartsWith(entry[..^1], StringComparison.OrdinalIgnoreCase)
            : string.Equals(LicenceExpression.Parse(entry)?.ToString() ?? entry, licence, StringComparison.OrdinalIgnoreCase);
}
