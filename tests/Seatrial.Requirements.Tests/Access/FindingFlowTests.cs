using Seatrial.Requirements.Access;
using Seatrial.Requirements.Tests.Frameworks;

namespace Seatrial.Requirements.Tests.Access;

public sealed class FindingFlowTests
{
    [Fact]
    public void The_way_of_a_request_leads_from_its_route_over_guards_and_helpers_to_the_access()
    {
        (string Path, string Text)[] files =
        [
            (
                "app.js",
                """
                const express = require('express');
                const { signedIn } = require('./guard');
                const { show } = require('./orders');
                const app = express();
                app.get('/orders/:id', signedIn, show);
                """
            ),
            (
                "guard.js",
                """
                const jwt = require('jsonwebtoken');
                exports.signedIn = (req, res, next) => {
                  try { req.user = jwt.verify(req.headers.authorization, process.env.KEY); } catch { return res.status(401).end(); }
                  next();
                };
                """
            ),
            (
                "orders.js",
                """
                const { PrismaClient } = require('@prisma/client');
                const prisma = new PrismaClient();
                async function load(id) {
                  return prisma.order.findUnique({ where: { id } });
                }
                exports.show = async (req, res) => res.json(await load(req.params.id));
                """
            ),
        ];
        var row = Assert.Single(FixtureTests.Analyze(files));
        Assert.Equal(AccessStatus.Enforced, row.Authentication.Status);

        string[] way =
        [
            .. EndpointJudge
                .FlowOf(row, row.ObjectAuthorization with { Evidence = [.. row.ObjectAuthorization.Evidence] })
                .Select(p => $"{p.Location.Path}:{p.Location.Line}"),
        ];
        Assert.Equal(["app.js:5", "app.js:5", "orders.js:6"], way.Take(3));
        Assert.All(way.Skip(3), p => Assert.StartsWith("orders.js:", p, StringComparison.Ordinal));
    }
}
