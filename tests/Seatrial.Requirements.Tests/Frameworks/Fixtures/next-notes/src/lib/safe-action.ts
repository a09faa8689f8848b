import { z } from "zod";
import { auth } from "./auth";

type ActionFunction = (data: any, formData: FormData, user: any) => Promise<any>;

export function validatedActionWithUser(schema: z.ZodTypeAny, action: ActionFunction) {
  return async (prevState: unknown, formData: FormData) => {
    const session = await auth();
    if (!session?.user) {
      throw new Error("User is not authenticated");
    }
    const result = schema.safeParse(Object.fromEntries(formData));
    if (!result.success) {
      return { error: result.error.issues[0].message };
    }
    return action(result.data, formData, session.user);
  };
}
