using Seatrial.Components.Packages;

namespace Seatrial.Components.Reading;

/// <summary>
/// From what roots ask for to what that brings in. A component that any shipped way leads to is shipped; what only optional ways lead to is
/// optional; the rest of what is reached is for development. Where the file itself says a scope, that stands.
/// </summary>
internal static class ScopeSpread
{
    public static void Apply(List<ComponentDraft> drafts)
    {
        var reached = new ComponentScope[drafts.Count];
        bool[] direct = new bool[drafts.Count];
        foreach (var root in drafts.Where(d => d.Relation == ComponentRelation.Root))
        {
            foreach (var (child, _) in root.Asked)
            {
                direct[child] = true;
            }
        }

        foreach (var scope in (ComponentScope[])[ComponentScope.Production, ComponentScope.Optional, ComponentScope.Development])
        {
            Spread(drafts, reached, scope);
        }

        for (int i = 0; i < drafts.Count; i++)
        {
            var draft = drafts[i];
            if (draft.Relation == ComponentRelation.Unknown)
            {
                draft.Relation =
                    direct[i] ? ComponentRelation.Direct
                    : reached[i] == ComponentScope.Unknown ? ComponentRelation.Unknown
                    : ComponentRelation.Transitive;
            }

            draft.Scope = draft.Scope == ComponentScope.Unknown ? reached[i] : draft.Scope;
        }
    }

    /// <summary>Reaches with one scope what no earlier one reached; edges of the roots choose, edges below carry on.</summary>
    private static void Spread(List<ComponentDraft> drafts, ComponentScope[] reached, ComponentScope scope)
    {
        var queue = new Queue<int>();
        foreach (var draft in drafts.Where(d => d.Relation == ComponentRelation.Root))
        {
            Reach(draft, isRoot: true);
        }

        if (scope == ComponentScope.Optional)
        {
            for (int i = 0; i < drafts.Count; i++)
            {
                if (reached[i] == ComponentScope.Production && drafts[i].Relation != ComponentRelation.Root)
                {
                    Reach(drafts[i], isRoot: false);
                }
            }
        }

        while (queue.TryDequeue(out int current))
        {
            Reach(drafts[current], isRoot: false);
        }

        void Reach(ComponentDraft from, bool isRoot)
        {
            foreach (var (child, asked) in from.Asked)
            {
                bool follows = isRoot
                    ? asked == scope
                    : asked == ComponentScope.Production || (asked == ComponentScope.Optional && scope != ComponentScope.Production);
                if (follows && reached[child] == ComponentScope.Unknown && drafts[child].Relation != ComponentRelation.Root)
                {
                    reached[child] = scope;
                    queue.Enqueue(child);
                }
            }
        }
    }
}
