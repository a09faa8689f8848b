namespace Seatrial.Syntax.Tests;

/// <summary>One small program for each grammar, written as people write them.</summary>
internal static class Programs
{
    public static IReadOnlyDictionary<string, string> Of { get; } =
        new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["javascript"] = """
                const express = require('express')
                const app = express()
                // every order, whoever asks
                app.get('/orders/:id', async (req, res) => {
                  const { rows } = await db.query(`select * from orders where id = ${req.params.id}`)
                  if (!rows?.length) return res.sendStatus ?? null
                  res.json(rows[0])
                })
                app.listen(3000)
                """,
            ["typescript"] = """
                import type { Order } from './order'

                @Controller('orders')
                export class OrderController {
                  constructor(private readonly orders: Repository<Order>) {}

                  @Put(':id')
                  async update(@Param('id') id: string, body: Partial<Order>): Promise<void> {
                    await this.orders.save({ id, ...body } satisfies Partial<Order>)
                  }
                }
                """,
            ["tsx"] = """
                export default function Orders({ orders }: { orders: Order[] }) {
                  return <main className="orders">{orders.map((o) => <OrderRow key={o.id} order={o} />)}</main>
                }
                """,
            ["python"] = """
                @router.get("/orders")
                async def list_orders(session: Session = Depends(current_user), *, limit: int = 50) -> list[Order]:
                    match limit:
                        case 0:
                            return []
                    rows = session.execute(select(Order).where(Order.owner_id == current_user().id))
                    return [row for row in rows if f"{row.id!r:>5}"]
                """,
            ["c_sharp"] = """
                namespace Shop.Api;

                [ApiController]
                [Route("orders")]
                public sealed class OrderController(ShopContext db) : ControllerBase
                {
                    [Authorize, HttpGet("{id:int}")]
                    public async Task<ActionResult<Order>> Get(int id) =>
                        await db.Orders.FindAsync(id) is { } order ? order : NotFound($"no order {id}");
                }
                """,
            ["java"] = """
                package shop;

                @RequestMapping("/orders")
                public class OrderController {
                    private final OrderRepository orders;

                    @GetMapping("/{id}")
                    public Order find(@PathVariable long id) {
                        return orders.findById(id).orElseThrow(() -> new NotFound("order " + id));
                    }
                }
                """,
            ["kotlin"] = """
                package shop

                @RestController
                class OrderController(private val orders: OrderRepository) {
                    @GetMapping("/orders/{id}")
                    fun find(@PathVariable id: Long): Order? = orders.findById(id)
                }
                """,
            ["go"] = """
                package main

                import "net/http"

                type server struct{ db *sql.DB }

                func (s *server) order(w http.ResponseWriter, r *http.Request) {
                	row := s.db.QueryRow("select total from orders where id = " + r.PathValue("id"))
                	if err := row.Err(); err != nil {
                		http.Error(w, err.Error(), http.StatusInternalServerError)
                	}
                }

                func main() {
                	http.HandleFunc("GET /orders/{id}", (&server{}).order)
                }
                """,
            ["php"] = """
                <?php
                namespace App\Http\Controllers;

                final class OrderController extends Controller
                {
                    public function show(Request $request, int $id): JsonResponse
                    {
                        $order = Order::findOrFail($id);
                        return response()->json(['order' => $order?->total, ...$request->all()]);
                    }
                }
                """,
            ["ruby"] = """
                class OrdersController < ApplicationController
                  before_action :authenticate_user!, only: %i[show]

                  def show
                    order = current_user.orders.find(params[:id])
                    render json: { order:, note: <<~TEXT }
                      total: #{order}
                    TEXT
                  end
                end
                """,
            ["html"] = """
                <!doctype html>
                <html lang="en">
                <body>
                <!-- orders -->
                <a href="/orders">Orders</a>
                <script>
                  fetch("/api/orders")
                </script>
                </body>
                </html>
                """,
        };
}
