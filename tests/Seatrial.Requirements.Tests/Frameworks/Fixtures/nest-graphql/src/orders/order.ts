import { Column, Entity, ManyToOne, PrimaryGeneratedColumn } from 'typeorm';

@Entity()
export class User {
  @PrimaryGeneratedColumn() id: number;
  @Column() email: string;
}

@Entity()
export class Order {
  @PrimaryGeneratedColumn() id: number;
  @Column() note: string;
  @ManyToOne(() => User) user: User;
}
