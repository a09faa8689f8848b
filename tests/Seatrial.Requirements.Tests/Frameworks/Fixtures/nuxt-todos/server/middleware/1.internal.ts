export default defineEventHandler((event) => {
  if (event.path.startsWith('/api/internal') && getHeader(event, 'x-internal-key') !== process.env.INTERNAL_KEY) {
    throw createError({ statusCode: 401 });
  }
});
