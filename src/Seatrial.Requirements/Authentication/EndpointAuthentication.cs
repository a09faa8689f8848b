using Seatrial.Engine.Findings;

namespace Seatrial.Requirements.Authentication;

/// <summary>What an endpoint without authentication is reported as.</summary>
internal static class EndpointAuthentication
{
    public static RuleDescriptor Missing { get; } =
        new()
        {
            Id = "authentication/endpoint-open",
            Title = "An endpoint reads or changes data and asks nobody to sign in",
            ControlId = "IDN-2",
            Severity = Severity.Critical,
            Why = "Whoever knows the address, or guesses it, does what only accounts are meant to do.",
            HowToFix = "Put the guard that its siblings have in front of it, or say in the code that it is meant to be open.",
            Cwe = [306, 862],
            PositiveExamples =
            [
                "import express from 'express';\nconst app = express();\n"
                    + "app.post('/orders', (req, res, next) => { if (!req.user) { return res.status(401).end(); } next(); }, async (req, res) => { res.json(await prisma.order.create({ data: { userId: req.user.id } })); });\n"
                    + "app.delete('/orders/:id', async (req, res) => { await prisma.order.delete({ where: { id: req.params.id } }); res.status(204).end(); });\n",
            ],
            NegativeExamples =
            [
                "import express from 'express';\nconst app = express();\napp.use((req, res, next) => { if (!req.user) { return res.status(401).end(); } next(); });\n"
                    + "app.delete('/orders/:id', async (req, res) => { await prisma.order.delete({ where: { id: req.params.id, userId: req.user.id } }); res.status(204).end(); });\n",
            ],
        };
}
