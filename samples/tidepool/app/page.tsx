import BookingForm from '@/components/BookingForm';

export default function Home() {
  return (
    <main>
      <h1>Kayaks and boards by the hour</h1>
      <p>Pick a craft, pick a time, meet us at the pier.</p>
      <BookingForm />
    </main>
  );
}
