using Seatrial.Engine.Findings;

namespace Seatrial.Requirements.Authorization;

/// <summary>What endpoints can lack.</summary>
internal static class EndpointRules
{
    public static RuleDescriptor Object { get; } =
        new()
        {
            Id = "authorization/object-check-missing",
            Title = "A record is chosen by the request and not bound to the caller",
            ControlId = "AUZ-1",
            Severity = Severity.Critical,
            Why = "Whoever is signed in changes the reference in the request and gets, or changes, what belongs to somebody else.",
            HowToFix =
                "Select by reference and owner together, or compare the owner with the caller and answer 'not found' before anything is done with the record.",
            Cwe = [639, 566],
            PositiveExamples =
            [
                "import express from 'express';\nconst app = express();\napp.use((req, res, next) => { if (!req.user) { return res.status(401).end(); } next(); });\n"
                    + "app.get('/orders/mine', async (req, res) => { res.json(await prisma.order.findMany({ where: { userId: req.user.id } })); });\n"
                    + "app.get('/orders/:id', async (req, res) => { res.json(await prisma.order.findUnique({ where: { id: req.params.id } })); });\n",
            ],
            NegativeExamples =
            [
                "import express from 'express';\nconst app = express();\napp.use((req, res, next) => { if (!req.user) { return res.status(401).end(); } next(); });\n"
                    + "app.get('/orders/:id', async (req, res) => { res.json(await prisma.order.findFirst({ where: { id: req.params.id, userId: req.user.id } })); });\n",
            ],
        };

    public static RuleDescriptor Function { get; } =
        new()
        {
            Id = "authorization/role-check-missing",
            Title = "An administrative action asks for no role",
            ControlId = "AUZ-2",
            Severity = Severity.Critical,
            Why = "Being signed in suffices for what only administrators are meant to do.",
            HowToFix = "Put a guard that demands the role in front of the endpoint, as its siblings have.",
            Cwe = [285, 862],
        };

    public static RuleDescriptor Property { get; } =
        new()
        {
            Id = "authorization/mass-assignment",
            Title = "The request chooses fields that are not the caller's to choose",
            ControlId = "AUZ-4",
            Severity = Severity.High,
            Why = "A caller adds a field such as role or owner to the request, and it is written with the rest.",
            HowToFix = "Name the fields that may be written, and take owner and role from the session.",
            Cwe = [915],
        };

    public static IReadOnlyList<RuleDescriptor> All { get; } = [Object, Function, Property];
}
